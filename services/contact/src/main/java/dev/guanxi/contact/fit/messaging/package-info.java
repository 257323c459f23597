/** Keeps the fit in step with customers and leads. */
@NullMarked
package dev.guanxi.contact.fit.messaging;

import org.jspecify.annotations.NullMarked;
