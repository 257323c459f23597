/** Keeps what we know of partners in step. */
@NullMarked
package dev.guanxi.commerce.partner.messaging;

import org.jspecify.annotations.NullMarked;
