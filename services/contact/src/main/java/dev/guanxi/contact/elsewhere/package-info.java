/** What contact has to know of the recycle bins of other services. */
@NullMarked
package dev.guanxi.contact.elsewhere;

import org.jspecify.annotations.NullMarked;
