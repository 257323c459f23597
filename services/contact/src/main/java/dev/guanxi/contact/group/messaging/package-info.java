/** What we learn of deals. */
@NullMarked
package dev.guanxi.contact.group.messaging;

import org.jspecify.annotations.NullMarked;
