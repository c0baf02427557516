# Writes names another way, with one expression of all of them. usage: replace.pl PAIRS TEXT OUT
# Prints the processor seconds of replacing; making the expression is not counted.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));

sub processor { my ($user, $system) = times; $user + $system }

my ($pairs, $source, $output) = @ARGV;
open my $rows, '<', $pairs or die "$pairs: $!";
my %wanted = map { chomp; split /\t/ } <$rows>;
${^RE_TRIE_MAXBUF} = 1 << 28;    # Else so many names are tried one after the other.
my $names = join '|', map quotemeta, sort { length $b <=> length $a } keys %wanted;
my $any = qr/\b($names)\b/;
open my $in, '<', $source or die "$source: $!";
open my $out, '>', $output or die "$output: $!";
my $before = processor;
while (<$in>) {
    s/$any/$wanted{$1}/g;
    print $out $_;
}
print processor() - $before, "\n";
