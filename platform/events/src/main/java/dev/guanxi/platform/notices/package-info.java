/**
 * How a service tells people that something concerns them: announced in the transaction that made it so, shown by the
 * contact service, which keeps everybody's one inbox.
 */
@NullMarked
package dev.guanxi.platform.notices;

import org.jspecify.annotations.NullMarked;
