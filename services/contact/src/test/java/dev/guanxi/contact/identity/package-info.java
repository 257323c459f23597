@NullMarked
package dev.guanxi.contact.identity;

import org.jspecify.annotations.NullMarked;
