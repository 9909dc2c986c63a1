package org.bauweg.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Neighbour;
import org.bauweg.notices.Letter;
import org.springframework.stereotype.Component;

/** Letters to neighbours, who have no account. */
@Component
class NeighbourLetters {

    private final Letters letters;

    NeighbourLetters(Letters letters) {
        this.letters = letters;
    }

    /** Head and address of the letter, dated by the day the consultation was opened. */
    Letter of(CaseFile file, Neighbour neighbour, Consultation consultation) {
        return of(file, neighbour, Objects.requireNonNull(consultation.requestedAt()));
    }

    Letter of(CaseFile file, Neighbour neighbour, Instant issuedAt) {
        Letter letter = letters.of(file, issuedAt);
        return new Letter(
                letter.sender(),
                List.of(neighbour.name(), neighbour.street(), neighbour.town()),
                letter.fileNumber(),
                letter.issuedAt(),
                letter.contact(),
                letter.applicant(),
                letter.project(),
                letter.plot(),
                letter.closing());
    }

    /** Name, plot and address in lines, for the clerk. */
    static String address(Neighbour neighbour) {
        return neighbour.name() + "\n" + neighbour.street() + "\n" + neighbour.town() + "\n" + neighbour.parcel();
    }
}
