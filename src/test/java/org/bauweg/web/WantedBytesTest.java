package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.bauweg.documents.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class WantedBytesTest {

    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=0-99, 0, 99",
        "bytes=0-1000, 0, 99",
        "bytes=40-, 40, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=99-, 99, 99"
    })
    void oneRangeIsGiven(String range, long first, long last) {
        WantedBytes wanted = WantedBytes.of(range, null, ETAG, 100);
        assertThat(wanted.status()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(wanted.range()).isEqualTo(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void aRangeBehindTheEndIsNone(String range) {
        assertThat(WantedBytes.of(range, null, ETAG, 100).status())
                .isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes",
                "bytes=",
                "bytes=a-b",
                "bytes=9-1",
                "pages=1-2",
                "bytes=0-1,5-6",
                "bytes=--1",
                "bytes=99999999999999999999-",
                ""
            })
    void whatIsNoSingleRangeGivesTheWhole(String range) {
        WantedBytes wanted = WantedBytes.of(range, null, ETAG, 100);
        assertThat(wanted.status()).isEqualTo(HttpStatus.OK);
        assertThat(wanted.range()).isNull();
    }

    @Test
    void aRangeOfAnotherFileGivesTheWhole() {
        assertThat(WantedBytes.of("bytes=5-", ETAG, ETAG, 100).status()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(WantedBytes.of("bytes=5-", "\"other\"", ETAG, 100).status()).isEqualTo(HttpStatus.OK);
        assertThat(WantedBytes.of("bytes=5-", "W/\"abc\"", ETAG, 100).status()).isEqualTo(HttpStatus.OK);
        assertThat(WantedBytes.of("bytes=5-", "Sat, 29 Oct 2025 19:43:31 GMT", ETAG, 100)
                        .status())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void noNameEndsItsHeader() {
        assertThat(AttachmentHeader.of("63-2026-1_Größe_v1.pdf"))
                .isEqualTo(
                        "attachment; filename=\"63-2026-1_Groesse_v1.pdf\"; filename*=UTF-8''63-2026-1_Gr%C3%B6%C3%9Fe_v1.pdf");
        assertThat(AttachmentHeader.of("a\"; filename=evil.exe\r\nSet-Cookie: a=b/../\u202Efdp.pdf"))
                .startsWith("attachment; filename=\"")
                .matches("attachment; filename=\"[A-Za-z0-9._-]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+");
    }
}
