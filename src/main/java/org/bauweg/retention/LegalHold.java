package org.bauweg.retention;

import java.time.Instant;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/** Why the documents of a case must stay whatever their time, as in "Klage beim Verwaltungsgericht". */
public record LegalHold(CaseId caseId, String reason, AccountId by, Instant at) {}
