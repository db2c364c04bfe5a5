module welkin.example

go 1.23
