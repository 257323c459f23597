/** How contact hears of the recycle bins of other services. */
@NullMarked
package dev.guanxi.contact.elsewhere.messaging;

import org.jspecify.annotations.NullMarked;
