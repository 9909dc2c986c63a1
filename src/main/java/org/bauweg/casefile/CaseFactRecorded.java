package org.bauweg.casefile;

import org.bauweg.shared.CaseId;

/** A fact of a case was recorded. Published in the transaction that does it, with the case locked. */
public record CaseFactRecorded(CaseId caseId, CaseFact fact) {}
