package org.bauweg.messages;

/** How the notice reaches the applicant; set by {@code bauweg.delivery-channel}. */
public enum DeliveryChannel {
    /** Retrieval from this portal (§ 41 Abs. 2a HVwVfG). */
    PORTAL,
    /** The mailbox of BundID or Mein Unternehmenskonto (§ 9 Abs. 1 OZG). */
    OZG
}
