/** What customer values learn from other services. */
@NullMarked
package dev.guanxi.insight.value.messaging;

import org.jspecify.annotations.NullMarked;
