/** When two records may be the same: names, phone numbers and addresses, whatever way they are written. */
@NullMarked
package dev.guanxi.contact.matching;

import org.jspecify.annotations.NullMarked;
