package dev.guanxi.contact.identity;

import dev.guanxi.contact.contact.ContactRow;
import dev.guanxi.contact.customer.CustomerRow;
import java.util.List;

/**
 * Whom a phone number, a mail address, a card or an account leads to.
 *
 * @param customers the oldest first, fifty at most
 * @param contacts the same
 */
public record Identified(List<CustomerRow> customers, List<ContactRow> contacts) {}
