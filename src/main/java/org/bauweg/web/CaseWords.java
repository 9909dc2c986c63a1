package org.bauweg.web;

import java.util.Locale;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Filing;
import org.bauweg.casefile.Procedure;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What pages call a case, by its procedure: what was filed, and where it stands. */
@Component
public class CaseWords {

    /**
     * What was filed, in the forms sentences need.
     *
     * @param noun as in "Antrag"
     * @param yours as in "Ihr Antrag"
     * @param the as in "der Antrag"
     * @param theObject as in "den Antrag"
     * @param thisOne as in "Dieser Antrag"
     */
    public record Words(String noun, String yours, String the, String theObject, String thisOne) {}

    private final MessageSource messages;

    CaseWords(MessageSource messages) {
        this.messages = messages;
    }

    public Words of(Filing filing, Locale locale) {
        String key = "filing." + filing.name() + ".";
        return new Words(
                text(key + "noun", locale),
                text(key + "yours", locale),
                text(key + "the", locale),
                text(key + "theObject", locale),
                text(key + "thisOne", locale));
    }

    /** The message key for where a case stands; a service may have its own words for a status. */
    public String statusKey(String prefix, CaseFile file) {
        String status = file.status().name();
        String own = prefix + "." + file.service() + "." + status;
        return exists(own) ? own : prefix + "." + status;
    }

    /** The message key for a decision; what a procedure grants may have a name of its own. */
    public String decisionKey(Procedure procedure, CaseFile.Decision decision) {
        String general = "decision." + decision.name();
        String own = general + "." + procedure.filing();
        return exists(own) ? own : general;
    }

    private boolean exists(String key) {
        return messages.getMessage(key, new Object[0], null, Locale.GERMAN) != null;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
