/** How fast Loket is: on demand, by {@code mvn -Pbench verify}; figures, never a verdict. */
package org.loket.bench;
