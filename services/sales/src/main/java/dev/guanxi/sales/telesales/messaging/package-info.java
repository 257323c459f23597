/** What other services tell of people who are called. */
@NullMarked
package dev.guanxi.sales.telesales.messaging;

import org.jspecify.annotations.NullMarked;
