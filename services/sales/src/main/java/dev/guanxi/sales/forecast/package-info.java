/** What will probably be won in a fiscal period: by open deals, by what people say, and how far both were off. */
@NullMarked
package dev.guanxi.sales.forecast;

import org.jspecify.annotations.NullMarked;
