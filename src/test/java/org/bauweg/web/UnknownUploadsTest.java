package org.bauweg.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownUploadsTest {

    @Test
    void aLargeUploadWithoutSessionIsSentToTheLogin() throws ServletException, IOException {
        MockHttpServletResponse response = answer(upload((int) UnknownUploads.LIMIT + 1));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).startsWith("/anmelden");
    }

    @Test
    void aScriptIsToldThatItIsUnknown() throws ServletException, IOException {
        MockHttpServletRequest request = upload((int) UnknownUploads.LIMIT + 1);
        request.addHeader("X-Requested-With", "XMLHttpRequest");
        assertThat(answer(request).getStatus()).isEqualTo(401);
    }

    @Test
    void aSessionOrASmallUploadGoesOn() throws ServletException, IOException {
        MockHttpServletRequest known = upload((int) UnknownUploads.LIMIT + 1);
        known.getSession(true);
        assertThat(answer(known).getStatus()).isEqualTo(200);
        assertThat(answer(upload(1000)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest upload(int length) {
        var request = new MockHttpServletRequest("POST", "/antraege/1/dokumente/sitePlan");
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[length]);
        return request;
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new UnknownUploads().doFilter(request, response, new MockFilterChain());
        return response;
    }
}
