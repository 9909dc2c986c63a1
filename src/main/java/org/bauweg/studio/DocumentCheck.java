package org.bauweg.studio;

import java.io.PrintStream;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.documents.StoreChecks;
import org.bauweg.documents.StoreFault;
import org.bauweg.documents.StoreFault.Kind;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Compares rows and objects and tells operators what is wrong, one line for each fault as soon as it is found. */
@Component
class DocumentCheck {

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.MISSING, "Datei fehlt im Speicher",
            Kind.WRONG_SIZE, "Datei hat eine andere Größe als eingetragen",
            Kind.WRONG_HASH, "Datei hat einen anderen Inhalt als eingetragen (SHA-256)",
            Kind.UNREADABLE, "Datei lässt sich nicht zu Ende lesen",
            Kind.BACK_AGAIN, "Datei gilt als verloren, ist aber wieder vollständig da",
            Kind.UPLOAD_LOST, "angefangener Upload, dessen Teile fehlen",
            Kind.ORPHAN, "Datei ohne Eintrag",
            Kind.ORPHAN_PIECES, "Teile eines Uploads, den es nicht mehr gibt",
            Kind.FOREIGN, "fremde Datei, nicht von Bauweg; sie bleibt");

    private final StoreChecks checks;
    private final CaseFiles files;
    private final Scopes scopes;
    private final boolean repair;

    DocumentCheck(
            StoreChecks checks, CaseFiles files, Scopes scopes, @Value("${bauweg.check.repair:false}") boolean repair) {
        this.checks = checks;
        this.files = files;
        this.scopes = scopes;
        this.repair = repair;
    }

    /** 0 if everything matches, 1 if not or if the store cannot be reached. */
    int tell(PrintStream out) {
        try {
            StoreChecks.Result result = checks.run(repair, fault -> out.println(line(fault)));
            out.println(summary(result));
            return result.faults() == 0 ? 0 : 1;
        } catch (ObjectStoreUnavailable e) {
            out.println("Die Prüfung der Dateien ist abgebrochen: Der Objektspeicher ist nicht erreichbar ("
                    + e.getMessage() + ").");
            return 1;
        }
    }

    private String summary(StoreChecks.Result result) {
        String compared = result.documents() + " Dateien, " + result.uploads() + " angefangene Uploads und "
                + result.objects() + " Objekte verglichen";
        if (result.faults() == 0) {
            return "Einträge und Dateien stimmen überein: " + compared + ".";
        }
        String hint = repair ? "" : " Beheben, was sich beheben lässt: --bauweg.check.repair=true";
        return "Einträge und Dateien stimmen nicht überein: " + compared + ", " + result.faults() + " Abweichung(en)."
                + hint;
    }

    private String line(StoreFault fault) {
        return "  " + WORDS.get(fault.kind()) + ": " + fault.name() + fileNumber(fault.caseId())
                + (fault.repaired() ? " [" + repaired(fault.kind()) + "]" : "");
    }

    private static String repaired(Kind kind) {
        return switch (kind) {
            case ORPHAN, ORPHAN_PIECES -> "entfernt";
            case BACK_AGAIN -> "Vermerk aufgehoben";
            case UPLOAD_LOST -> "Upload beendet, die Person wird um die Datei gebeten";
            default -> "vermerkt";
        };
    }

    private String fileNumber(@Nullable CaseId caseId) {
        if (caseId == null) {
            return "";
        }
        return scopes.within(Scope.system(), () -> files.find(caseId))
                .map(CaseFile::fileNumber)
                .map(number -> ", Vorgang " + number)
                .orElse(", Entwurf " + caseId);
    }
}
