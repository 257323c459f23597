/** What sales holds about people, for those who ask. */
@NullMarked
package dev.guanxi.sales.privacy;

import org.jspecify.annotations.NullMarked;
