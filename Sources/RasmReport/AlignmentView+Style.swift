/// What the page looks like beside what all pages share, and how it answers.
extension AlignmentView {
    static let style: StaticString = """

        :root { --sure: #1a7f37; --sure-bg: #effaf1; --likely: #8a5a00; --likely-bg: #fff8e5; --doubtful: #b3261e; --doubtful-bg: #fff0ee;
          --none: #5c5c66; --none-bg: #f1f1f4; --on: #ffd33d; --on-ink: #1b1b1f; }
        @media (prefers-color-scheme: dark) { :root { --sure: #56d06f; --sure-bg: #15251a; --likely: #e3b341; --likely-bg: #2a2312; --doubtful: #ff8a80; --doubtful-bg: #311a19;
          --none: #a9a9b5; --none-bg: #232329; --on: #ffd33d; --on-ink: #1b1b1f; } }
        body { max-width: 76rem; padding-block-end: 5rem; } h2 { border: 0; }
        .legend { display: flex; flex-wrap: wrap; gap: .5rem 1rem; padding: 0; list-style: none; }
        .legend li { padding: .1rem .6rem; border-inline-start: .35rem solid var(--edge); background: var(--bg); }
        .sure { --edge: var(--sure); --bg: var(--sure-bg); } .likely { --edge: var(--likely); --bg: var(--likely-bg); }
        .doubtful { --edge: var(--doubtful); --bg: var(--doubtful-bg); } .omission { --edge: var(--none); --bg: var(--none-bg); }
        table { width: 100%; border-collapse: separate; border-spacing: 0 .35rem; table-layout: fixed; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th:first-child { width: 4.5rem; } th:last-child { width: 7rem; }
        tbody tr { background: var(--bg); }
        tbody th { border-inline-start: .35rem solid var(--edge); color: var(--faint); font-weight: 400; }
        td, th { padding: .45rem .6rem; border: 0; overflow-wrap: anywhere; }
        td[lang|=ar] { font-size: 1.12em; line-height: 1.7; }
        .ids { color: var(--faint); font-size: .75rem; margin-inline-end: .35rem; unicode-bidi: isolate; }
        .none { color: var(--none); font-style: italic; background: repeating-linear-gradient(135deg, transparent 0 .4rem, var(--bg) .4rem .8rem), var(--ground); }
        .confidence { font-variant-numeric: tabular-nums; color: var(--edge); font-weight: 600; } .confidence span { display: block; font-weight: 400; }
        .a { text-decoration: underline dotted from-font; text-underline-offset: .25em; border-radius: .15rem; cursor: default; }
        .a:hover, .a:focus, .a.on { background: var(--on); color: var(--on-ink); text-decoration-style: solid; outline: none; box-shadow: 0 0 0 .12rem var(--on); }
        .a:focus-visible { outline: .15rem solid var(--ink); outline-offset: .15rem; }
        #partner { position: fixed; inset-block-end: 0; inset-inline: 0; margin: 0; padding: .6rem 1rem; text-align: center; background: var(--ink); color: var(--ground); }
        @media (max-width: 44rem) { table, tbody, tr, td, th { display: block; width: auto; } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          th:first-child, th:last-child { width: auto; } tbody tr { margin-block: .6rem; border-inline-start: .35rem solid var(--edge); } tbody th { border: 0; padding-block-end: 0; text-align: start; }
          .confidence span { display: inline; } }
        @media print { #partner { display: none; } body { max-width: none; } tr { break-inside: avoid; } }

        """

    /// Hovering and focus light up a word and its partner; the arrow keys go from word to word and from unit to unit.
    static let script: StaticString = """

        (() => {
          const status = document.getElementById('partner');
          let lit = [];
          const words = row => [...row.querySelectorAll('.a')];
          function show(word) {
            for (const other of lit) other.classList.remove('on');
            lit = word ? words(word.closest('tr')).filter(other => other.dataset.a === word.dataset.a) : [];
            for (const other of lit) other.classList.add('on');
            status.hidden = lit.length < 2;
            status.replaceChildren();
            lit.forEach((other, number) => {
              if (number) status.append(' — ');
              const text = document.createElement('bdi');
              text.lang = other.closest('td').lang;
              text.textContent = other.textContent;
              status.append(text);
            });
          }
          const word = event => event.target.closest ? event.target.closest('.a') : null;
          document.addEventListener('mouseover', event => show(word(event) || (document.activeElement.matches('.a') ? document.activeElement : null)));
          document.addEventListener('focusin', event => show(word(event)));
          document.addEventListener('focusout', () => show(null));
          document.addEventListener('keydown', event => {
            const now = word(event);
            if (!now) return;
            const row = now.closest('tr'), all = words(row), place = all.indexOf(now);
            const ahead = now.closest('td').dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
            let next = null;
            if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') next = all[place + (event.key === ahead ? 1 : -1)];
            else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              let other = row;
              do other = event.key === 'ArrowDown' ? other.nextElementSibling : other.previousElementSibling; while (other && !words(other).length);
              next = other && words(other)[0];
            } else if (event.key === 'Escape') now.blur();
            else return;
            event.preventDefault();
            if (next) next.focus();
          });
        })();

        """
}
