package org.bauweg.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ResumableRequestsTest {

    private final ResumableRequests resumable = new ResumableRequests();

    @Test
    void pagesAreKeptAndAssetsAreNot() {
        assertThat(resumable.matches(request("GET", "/antraege"))).isTrue();
        assertThat(resumable.matches(request("GET", "/assets/app.js"))).isFalse();
    }

    @Test
    void aFormIsKeptForSomebodyWhoseSessionEnded() {
        assertThat(resumable.matches(form("/antraege/1/schritte/application-people", 300)))
                .isTrue();
        assertThat(resumable.matches(form("/aufgaben/7", 300))).isTrue();
    }

    @Test
    void nothingIsKeptOfStrangersOfLongFormsAndOfOtherPages() {
        MockHttpServletRequest stranger = form("/aufgaben/7", 300);
        stranger.setRequestedSessionId(null);
        assertThat(resumable.matches(stranger)).isFalse();
        assertThat(resumable.matches(form("/aufgaben/7", ResumableRequests.FORM_LIMIT)))
                .isFalse();
        assertThat(resumable.matches(form("/antraege/1/dokumente/sitePlan", 300)))
                .isFalse();
        assertThat(resumable.matches(request("POST", "/aufgaben/7"))).isFalse();
    }

    private static MockHttpServletRequest form(String path, int length) {
        MockHttpServletRequest request = request("POST", path);
        request.setContent(new byte[length]);
        request.setRequestedSessionId("5a1b8a1e-0000-4000-8000-000000000000");
        return request;
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
