/** What documents learn from other services, and from deals. */
@NullMarked
package dev.guanxi.sales.document.messaging;

import org.jspecify.annotations.NullMarked;
