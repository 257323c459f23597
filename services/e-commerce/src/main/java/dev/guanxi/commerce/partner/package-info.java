/** What this service knows of partners. */
@NullMarked
package dev.guanxi.commerce.partner;

import org.jspecify.annotations.NullMarked;
