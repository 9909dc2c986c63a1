package org.bauweg.messages;

import java.time.Instant;
import org.bauweg.shared.CaseId;

/** The applicant retrieved the notice for the first time; published in the same transaction. */
public record NoticeRetrieved(CaseId caseId, Instant at) {}
