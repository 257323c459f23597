/** What the people of sales tell each other: tips that show where they help, and who is good at what. */
@NullMarked
package dev.guanxi.sales.tip;

import org.jspecify.annotations.NullMarked;
