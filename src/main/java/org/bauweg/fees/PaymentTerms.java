package org.bauweg.fees;

/**
 * Where and when a fee is to be paid (§ 14 Abs. 1 S. 3 Nr. 5 HVwKostG), in the authority's words, German.
 *
 * @param payee who gets it and by which account; may hold line breaks
 * @param due until when
 */
public record PaymentTerms(String payee, String due) {}
