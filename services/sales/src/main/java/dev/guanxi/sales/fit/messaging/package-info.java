/** Keeps what customers need, and what meets it, in step with contact. */
@NullMarked
package dev.guanxi.sales.fit.messaging;

import org.jspecify.annotations.NullMarked;
