package org.bauweg.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageMarksTest {

    @Test
    void aSearchLosesWhatTheDatabaseCannotStore() {
        assertThat(PageMarks.search("\0")).isEmpty();
        assertThat(PageMarks.search(" Car\0port ")).contains("Carport");
        assertThat(PageMarks.search("x".repeat(500)).orElseThrow()).hasSize(PageMarks.LONGEST_SEARCH);
    }

    @Test
    void aMomentBeyondTheCalendarIsNoMark() {
        assertThat(PageMarks.instant("+999999999-12-31T23:59:59Z")).isEmpty();
        assertThat(PageMarks.instant("-999999999-01-01T00:00:00Z")).isEmpty();
        assertThat(PageMarks.instant("gestern")).isEmpty();
        assertThat(PageMarks.instant("2026-11-26T09:15:30Z")).contains(Instant.parse("2026-11-26T09:15:30Z"));
    }
}
