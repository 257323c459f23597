/**
 * Who consented to what, by which channel, with proof. Without an entry there is no consent.
 *
 * <p>A person is a contact, or a customer who is a person. What they say goes into a ledger that nobody can edit; the
 * newest that they said holds, and of two things said at the same moment the withdrawal.
 */
@NullMarked
package dev.guanxi.contact.consent;

import org.jspecify.annotations.NullMarked;
