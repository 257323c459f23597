/** Contacts: the people behind the customers. */
@NullMarked
package dev.guanxi.contact.contact;

import org.jspecify.annotations.NullMarked;
