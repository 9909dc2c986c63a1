package org.bauweg.decision;

import java.util.Optional;
import org.bauweg.casefile.CaseFile;

/**
 * Whether the project of an inquiry is a special building (§ 2 Abs. 9 HBO): as staff found, else as the applicant said. On it
 * depends whether the ruling has a period at all (§ 76 Abs. 2, § 70 Abs. 4 HBO).
 */
public final class SpecialBuilding {

    private SpecialBuilding() {}

    /** Empty as long as the applicant does not know and staff have not said. */
    public static Optional<Boolean> of(CaseFile file) {
        return Optional.ofNullable(file.specialBuilding())
                .or(() -> Optional.ofNullable(file.answers("application-ruling").get("rulingSpecial"))
                        .filter(declared -> !declared.equals("unknown"))
                        .map("yes"::equals));
    }
}
