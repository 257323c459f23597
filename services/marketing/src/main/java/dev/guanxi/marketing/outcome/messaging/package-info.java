/** What campaign figures learn from other services. */
@NullMarked
package dev.guanxi.marketing.outcome.messaging;

import org.jspecify.annotations.NullMarked;
