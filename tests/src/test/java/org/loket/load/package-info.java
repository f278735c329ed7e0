/** What is run on demand: a server killed in the middle of filings, and the benchmarks. */
package org.loket.load;
