/** Tips and skills, through the API. */
@NullMarked
package dev.guanxi.sales.tip;

import org.jspecify.annotations.NullMarked;
