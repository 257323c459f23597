@NullMarked
package dev.guanxi.contact.search;

import org.jspecify.annotations.NullMarked;
