package org.bauweg.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bauweg.access.CaseNotVisible;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Which refusals of the modules below are which HTTP status; {@link ErrorPages} words them. */
@ControllerAdvice
class Refusals {

    /** A case of others must not be told from one that does not exist. */
    @ExceptionHandler(CaseNotVisible.class)
    void notVisible(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
