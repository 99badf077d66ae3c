"""`python -m summarizer`: the command line, where the script `summarize` is not on the path."""

from summarizer.cli.start import main

if __name__ == "__main__":
    main()
