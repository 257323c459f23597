/** Partners: companies that sell with us. */
@NullMarked
package dev.guanxi.partner.partner;

import org.jspecify.annotations.NullMarked;
