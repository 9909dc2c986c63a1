package org.bauweg.portal;

import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.messages.WriteMessage;
import org.bauweg.messages.WriteOutcome;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mailbox of an application. */
@Controller
@RequestMapping("/antraege/{id}/nachrichten")
class MailboxPages {

    private final OwnCases own;
    private final CaseFiles files;
    private final Messages messages;
    private final Mailbox mailbox;

    MailboxPages(OwnCases own, CaseFiles files, Messages messages, Mailbox mailbox) {
        this.own = own;
        this.files = files;
        this.messages = messages;
        this.mailbox = mailbox;
    }

    @GetMapping
    String list(@PathVariable String id, Model model) {
        return page(own.require(id), "", "", model);
    }

    /** One message; opening it marks it as read. */
    @GetMapping("/{message}")
    String read(@PathVariable String id, @PathVariable String message, Model model) {
        CaseId caseId = own.require(id);
        return own.within(caseId, () -> {
            Message found = messages.of(caseId).stream()
                    .filter(each -> each.id().toString().equals(message) && !Mailbox.isForAuthorityAlone(each))
                    .findFirst()
                    .orElseThrow(OwnCases::notFound);
            messages.markRead(caseId, found.id(), own.actor().account());
            model.addAttribute("file", file(caseId));
            model.addAttribute("message", found);
            model.addAttribute("incoming", found.direction() == Direction.TO_APPLICANT);
            model.addAttribute("attachments", mailbox.attachments(found));
            model.addAttribute("isNotice", found.kind() == Message.Kind.NOTICE);
            return "portal/message";
        });
    }

    /** Writes to the authority. */
    @PostMapping
    String write(
            @PathVariable String id,
            @RequestParam(name = "betreff", defaultValue = "") String subject,
            @RequestParam(name = "text", defaultValue = "") String body,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = own.require(id);
        var command = new WriteMessage(
                caseId,
                Direction.TO_AUTHORITY,
                subject,
                body,
                List.of(),
                own.actor().account());
        WriteOutcome outcome = own.within(caseId, () -> {
            file(caseId);
            return messages.write(command);
        });
        if (outcome instanceof WriteOutcome.Sent) {
            flash.addFlashAttribute("sent", true);
            return "redirect:/antraege/" + caseId + "/nachrichten?gesendet";
        }
        model.addAttribute("subjectError", subjectError(outcome));
        model.addAttribute("bodyError", bodyError(outcome));
        model.addAttribute("hasErrors", true);
        return page(caseId, subject, body, model);
    }

    private String page(CaseId caseId, String subject, String body, Model model) {
        return own.within(caseId, () -> {
            model.addAttribute("file", file(caseId));
            model.addAttribute("entries", mailbox.entries(caseId, messages.of(caseId)));
            model.addAttribute("subject", subject);
            model.addAttribute("body", body);
            model.addAttribute("subjectLimit", WriteMessage.SUBJECT_LIMIT);
            model.addAttribute("bodyLimit", WriteMessage.BODY_LIMIT);
            return "portal/mailbox";
        });
    }

    private CaseFile file(CaseId id) {
        return files.find(id).orElseThrow(OwnCases::notFound);
    }

    private static @Nullable String subjectError(WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.SubjectMissing) {
            return "subjectMissing";
        }
        return outcome instanceof WriteOutcome.SubjectTooLong ? "subjectTooLong" : null;
    }

    private static @Nullable String bodyError(WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.BodyMissing) {
            return "bodyMissing";
        }
        return outcome instanceof WriteOutcome.BodyTooLong ? "bodyTooLong" : null;
    }
}
