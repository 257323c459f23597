/** What e-commerce holds about people, for those who ask. */
@NullMarked
package dev.guanxi.commerce.privacy;

import org.jspecify.annotations.NullMarked;
