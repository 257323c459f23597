/** What we learn of orders. */
@NullMarked
package dev.guanxi.contact.purchase.messaging;

import org.jspecify.annotations.NullMarked;
