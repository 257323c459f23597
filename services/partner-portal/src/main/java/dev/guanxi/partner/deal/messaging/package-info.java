/** What deals learn from other services. */
@NullMarked
package dev.guanxi.partner.deal.messaging;

import org.jspecify.annotations.NullMarked;
