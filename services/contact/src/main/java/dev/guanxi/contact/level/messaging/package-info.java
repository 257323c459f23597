/** Keeps levels in step with the customers they are of. */
@NullMarked
package dev.guanxi.contact.level.messaging;

import org.jspecify.annotations.NullMarked;
