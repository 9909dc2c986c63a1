package org.bauweg.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Where the portal's pages go when a draft is not what they expected. */
@ControllerAdvice(basePackageClasses = PortalRefusals.class)
class PortalRefusals {

    /** The draft has become a case: show that. */
    @ExceptionHandler
    ModelAndView alreadySent(AlreadySent sent, RedirectAttributes flash) {
        flash.addFlashAttribute(Notices.NAME, "bereits-gesendet");
        var view = new RedirectView("/antraege/" + sent.id() + "?bereits-gesendet", true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    @ExceptionHandler
    void noForms(NoForms missing, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
