import Rasm

/// Tells names from what else is short: labels, commands, headings («Click here», «Save As»).
///
/// Only languages with capitals tell: a unit with Arabic alone is taken for a name when it is short.
enum InterfacePhrase {
    /// Whether a text in a language is no name: it begins small, has small words in it where names have capitals, or is made of words of menus
    /// and buttons alone.
    static func isPhrase(_ text: String, language: String) -> Bool {
        let words = text.split { $0.isWhitespace }.map { $0.drop { !$0.isLetter && !$0.isNumber } }.filter {
            !$0.isEmpty
        }
        guard words.contains(where: { $0.first!.isCased }) else { return false }
        if !words.contains(where: { $0.contains(where: \.isUppercase) || $0.first!.isNumber }) { return true }
        let own = words.filter { !particles.contains(Self.plain($0)) }
        if !own.isEmpty, own.allSatisfy({ menuWords.contains(Self.plain($0)) }) { return true }
        let isSentenceCase = own.dropFirst().contains { !$0.contains(where: \.isUppercase) && $0.first!.isLowercase }
        guard isSentenceCase else { return false }
        // Other languages write Banque mondiale, Европейский союз.
        return language == "en" || menuWords.contains(Self.plain(own[0]))
    }

    private static func plain(_ word: Substring) -> String {
        var word = word
        while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
        return word.lowercased()
    }

    /// Words within names that have no capital.
    private static let particles: Set<String> = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "upon", "with",
        "al", "el", "ibn", "bin", "bint", "ben", "abu", "abd", "ul", "ur",
        "d", "da", "das", "de", "del", "dei", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "et", "im",
        "la",
        "las", "le", "les", "lo", "los", "op", "su", "sur", "ten", "ter", "und", "van", "von", "y", "zu", "и", "в",
        "на", "по",
    ]

    /// Words of menus, buttons and messages in English, French, Russian, Spanish and German, collected for this project.
    private static let menuWords = Set(
        """
        abort about accept account actions add advanced agree all apply back browse buy cancel change check choose clear click close
        comment comments confirm contact continue copy create cut decline delete description details disable done download edit email \
        e-mail enable enter error exit export favorites favourites feedback file files filter find finish folder folders forgot forward \
        help here hide home ignore import info information insert install less load loading log login logout menu message messages more \
        move name new next no none off ok okay online open options out page pages password paste pause phone play please preferences \
        preview previous print privacy policy read redo refresh register reload remove rename reply reset restart resume retry return \
        save search select send settings share show sign skip sort start status stop submit success tap terms try type undo uninstall \
        unknown unsubscribe subscribe up update upgrade upload use user username users view warning welcome yes you your us me my it \
        accueil aide afficher ajouter annuler appliquer chargement chercher choisir cliquer cliquez coller confirmer connexion continuer \
        copier couper créer déconnexion détails dossier enregistrer entrer envoyer erreur fermer fichier ici imprimer inscription \
        masquer modifier non nouveau ouvrir oui paramètres partager plus précédent quitter recherche rechercher retour réglages \
        sauvegarder suivant supprimer sélectionner télécharger terminer utilisateur valider voir \
        вперед вперёд войти вставить вход выбрать выйти вырезать выход главная готово да далее добавить загрузить загрузка закрыть здесь \
        изменить имя искать копировать назад найти настройки нажмите нет обновить отклонить открыть отмена отменить отправить ошибка \
        папка параметры пароль печать поиск показать помощь подробнее пользователь применить принять продолжить редактировать скачать \
        скрыть создать сохранить справка удалить файл \
        abrir aceptar ayuda buscar cancelar cerrar eliminar enviar guardar inicio siguiente \
        abbrechen bearbeiten drucken hilfe löschen schließen speichern suchen weiter zurück öffnen
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
