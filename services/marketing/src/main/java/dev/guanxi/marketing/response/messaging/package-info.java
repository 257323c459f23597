/** What responses learn from other services. */
@NullMarked
package dev.guanxi.marketing.response.messaging;

import org.jspecify.annotations.NullMarked;
