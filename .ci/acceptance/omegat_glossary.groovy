// Run by OmegaT in console mode when a project is loaded: writes what OmegaT reads from each glossary file of the project, with its own readers,
// to glossary.tsv in the project's folder, a line each: file, source, target.
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV

if (eventType.toString() == "LOAD") {
    def properties = project.projectProperties
    def lines = []
    new File(properties.glossaryRoot).listFiles().sort().each { file ->
        def reader = file.name.endsWith(".tbx") ? GlossaryReaderTBX : GlossaryReaderTSV
        reader.read(file, false).each { entry ->
            entry.getLocTerms(false).each { lines << [file.name, entry.srcText, it].join("\t") }
        }
    }
    new File(properties.projectRoot, "glossary.tsv").setText(lines.collect { it + "\n" }.join(), "UTF-8")
}
