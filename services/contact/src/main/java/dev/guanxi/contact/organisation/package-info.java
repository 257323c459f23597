/**
 * The inside of a customer's organisation: its departments, who works where, and who has which part in decisions. After
 * Webster and Wind, Organizational Buying Behavior (1972): a purchase is decided by a buying centre, not by a person.
 */
@NullMarked
package dev.guanxi.contact.organisation;

import org.jspecify.annotations.NullMarked;
